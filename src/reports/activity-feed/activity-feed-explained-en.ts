/** How the feed is made, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'The feed has all that people, clients and robots did in the period: deals, changes of stage, tasks, calls and events. Newest first, at one instant by the record’s id. What a record and an event both tell is shown once.',
  'Events of one person about one object within two minutes of the first stand in one row; those of robots whatever they are about. A row never reaches over midnight. Unfolded, it shows each event.',
  'The object is the deal, without one the contact, company, task or call. What is not in the data is shown by its id.',
  'A mail, message or call that comes in without a person is a client’s; all else without a person is a robot’s.',
  'The digest is the newest day with events, person by person. Kinds of work are never added up. First and last event are traces in the CRM, not the hours of work.',
  'Days are those of the company’s time zone. Events after the moment of the report are not shown; the footnote says how many there are.',
];
