import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './activity-feed-messages.ts';

/** The feed in English. */
export const en = (format: Format): OwnMessages => {
  const form = (one: string, other: string) => (count: number) => format.plural(count, { one, other });
  const acts = form('# event', '# events');
  return {
    title: 'Activity feed',
    acts,
    finding: {
      nothing: 'Nothing has happened here: choose another period or other filters.',
      day: (day, told, people) => `${day}: ${told}.${people > 0 ? ` ${form('# person', '# people')(people)} at work.` : ''}`,
    },
    digest: (day) => `Who did what · ${day}`,
    showAll: (count) => `Show all ${format.integer(count)}`,
    author: { client: 'Client', robot: 'Robot' },
    columns: {
      at: 'When',
      who: 'Who',
      what: 'What',
      object: 'Object',
      before: 'Before',
      after: 'After',
      count: 'Events',
      key: 'Event ID',
      first: 'First',
      last: 'Last',
    },
    filters: {
      title: 'Filters',
      who: 'Who',
      everybody: 'Everybody',
      people: 'People only',
      clients: 'Clients',
      robots: 'Robots',
      kind: 'Event',
      allKinds: 'All events',
      object: 'Object',
      allObjects: 'All objects',
      day: 'Day',
      search: 'Search the feed',
      clear: 'Clear filters',
      only: (name) => `Only: ${name}`,
    },
    types: { deal: 'Deal', contact: 'Contact', company: 'Company', task: 'Task', call: 'Call', manager: 'Person' },
    noObject: 'No object',
    objects: form('# object', '# objects'),
    missing: 'not in the data',
    tasks: { call: 'call', meeting: 'meeting', mail: 'mail' },
    today: 'Today',
    yesterday: 'Yesterday',
    unread: form('# new event', '# new events'),
    isNew: 'new',
    unfold: (count) => `Show ${acts(count)}`,
    fold: 'Fold',
    moreActs: (count) => `${format.integer(count)} more`,
    onlySome: (shown, total) => `These are the latest ${format.integer(shown)} of ${form('# row', '# rows')(total)}.`,
    notFound: 'This event is not here: choose another period or other filters.',
    failed: 'A part of the feed could not be loaded.',
    saving: 'Preparing the file…',
    hint: 'Arrow keys move between events, Enter opens',
    notes: {
      'future-acts': (count) => `${acts(count)} after this moment ${count === 1 ? 'is' : 'are'} not shown`,
      'unknown-kinds': (count) => `${acts(count)} of unknown kinds ${count === 1 ? 'is' : 'are'} shown under their own name`,
      'missing-objects': (count) => `${acts(count)} about what is not in the data`,
      'acts-without-deal': (count) => `${acts(count)} without a deal ${count === 1 ? 'is' : 'are'} outside this selection`,
      'events-repeated': (count) => `${acts(count)} repeat other records and ${count === 1 ? 'is' : 'are'} shown once`,
      'pipeline-not-filtered': () => 'the choice of a pipeline does not apply to the feed',
      'no-calls': () => 'there are no calls in the data',
      'no-events': () => 'there are no events in the data: messages, mails and notes are not seen',
    },
  };
};
