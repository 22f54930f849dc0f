import type { Definitions } from '../../i18n/explained.ts';
import type { FeedFigure } from './activity-feed-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<FeedFigure> => ({
  figures: {
    finding:
      'The newest day with events: how often each of its five most important kinds happened, and how many people did something. First and last events are traces in the CRM, not the hours of work.',
    row: 'All that people, clients and robots did in the period, newest first, at one instant by the record’s id. Events of one person about one object within two minutes of the first stand in one row, those of robots whatever they are about; a row never reaches over midnight.',
    digest:
      'Events of the newest day of what is shown, by who did them and of which kind; beside the name, the times of the first and the last. Kinds of work are never added up.',
  },
  remarks: [
    'What a record and an event both tell is shown once.',
    'The object is the deal, without one the contact, company, task or call. What is not in the data is shown by its id.',
    'A mail, message or call that comes in without a person is a client’s; all else without a person is a robot’s.',
    'Days are those of the company’s time zone. Events after the moment of the report are not shown; the footnote says how many there are.',
  ],
});
