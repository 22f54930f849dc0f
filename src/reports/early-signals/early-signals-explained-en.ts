import type { Definitions } from '../../i18n/explained.ts';
import type { SignalFigure } from './early-signals-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<SignalFigure> => ({
  figures: {
    finding: 'The heaviest change that is going on: a confirmed one, else one that is worth a look.',
    change:
      'The level since the change against the usual one, with its 95 % interval: counts relative to it, shares in percentage points. The beginning is the likeliest week, to within a week or two.',
    state:
      '“Confirmed”: the cumulative sum (CUSUM, k = 0.5, h = 5) has fired and still stands, another rule agrees, three weeks have passed, levels differ by more than 3.5 standard errors, and most of the weeks are worse. “Worth a look” is weaker.',
    usual:
      'Level of the first twenty weeks (at least twelve), which does not follow changes. When a change is confirmed and lasts half a year, its level becomes the usual one.',
    last: 'Level of the last whole week that is judged. The running week and weeks with fewer than three working days are not.',
    'new-deals': 'Deals created in the week, per working day.',
    'first-calls':
      'Of the deals created in the week, the share with a call by a person within nine business hours. Deals whose time is not up yet are left out.',
    'first-reply':
      'Of the deals created in the week, the share with a call out, a message or a mail by a person within four business hours. Deals whose time is not up yet are left out.',
    conversations: 'Calls of the week with a talk of 30 seconds or more, per working day, of all pipelines.',
    moves: 'Moves to a later stage that people made in the week, per working day. Robots’ moves are left out.',
    'tasks-done': 'Tasks done in the week, per working day, by who did them.',
    'late-tasks': 'Of the tasks due in the week, the share that was not done in time.',
    stage:
      'Of the deals that left the stage in the week, onwards or lost, the share that went onwards. Links with revenue are not tested for single stages.',
  },
  remarks: [
    'Complete weeks from Monday to Sunday are counted: counts per working day, the rest as shares.',
    'Bad weeks follow bad weeks without any cause. So the rules look at what the week before does not foretell (residuals of an AR(1) of the usual weeks), and errors are wider. In simulations with a steady level a team sees less than one false alarm in half a year; with a season and less than a year of history about four. A fall of first calls by a quarter is found in 9 cases of 10 within 3 weeks if weeks are independent, within 7 to 10 if not.',
    'If the same weeks of the year before changed at least half as much, it is the season and not confirmed. With less than a year of history the season is not checked.',
    'A link with revenue is tested from 30 weeks on: lags of 0–13 weeks, random phases (which keep each series’ rhythm), a correction for the number of series, and a forecast of the last third. Until all agree nothing is proven.',
    'People are compared with themselves by exact tests with Holm’s correction: shares from ten cases before and after on, counts from twenty in all.',
  ],
});
