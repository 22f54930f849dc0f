import type { Definitions } from '../../i18n/explained.ts';
import type { CardFigure } from './deal-card-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<CardFigure> => ({
  figures: {
    finding: 'Whether the deal stays in its stage longer than half of the ended stays there, or longer than nine in ten of them.',
    inStage: 'Time from the deal’s last move into its stage until now.',
    median:
      'Half of the ended stays in this stage, of all deals, took no longer; told from ten stays on. Stays that still last are left out: they will grow longer, so the usual time may be a little too short.',
    p90: 'Nine in ten of the ended stays in this stage, of all deals, took no longer; told from ten stays on.',
    open: 'Open deals of the deal’s owner in all pipelines. The limit that is set holds for full time: for half time it is half.',
    tasks: 'Open tasks of the deal’s owner, whatever they are about.',
    overdue: 'Open tasks of the deal’s owner whose due moment has passed; a task without a time is due by the end of its day.',
    goals:
      'Goals of the deal’s owner for revenue, deals won and new deals that run today. Revenue and deals won count by their close, new deals by their creation; the mark shows which part of the working days of the calendar has passed.',
  },
  remarks: ['Nothing here is about the period that is chosen: the card shows the deal as it is now.'],
});
