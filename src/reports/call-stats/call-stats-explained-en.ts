/** How calls are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Legs of one ring group are one call: an answered one belongs to who answered first, an unanswered one counts once for all together and against nobody.',
  'Answered means that people talked. Voicemail, busy and hung up are no answers. Calls of which the records do not say whether people talked are outside of rates, and the footnote tells them.',
  'The answer rate is of business hours: a person’s schedule by the own clock, else the company’s hours, else 9:00–18:00 on working days. Other times stand apart. Beside it are Wilson’s 95 % interval and the number of calls; below 10 calls there are counts only.',
  '“Below” and “above” compare with the others: Newcombe’s interval, Fisher’s exact test, Holm’s correction; confirmed from 5 points on. A difference is a reason to ask why, not a mark.',
  'Half of the talks are shorter than the median, ninety of a hundred shorter than “90% under”. A conversation is a talk of 30 seconds unless configured otherwise.',
  'Missed calls of one client no more than 30 minutes apart are one episode. What followed is looked for within 23 hours of the first: called back within 20 minutes, called back later, the client got through, tried and not reached, not called back. A client is known by the number, however written, else by the contact.',
  'Deal after a conversation: a deal of the same contact made within 7 days, credited to the last conversation before it. That is “after a call”, not “thanks to it”. Conversations younger than 7 days or without a contact are outside of the rate.',
  'A cell’s colour is drawn to the average the more, the fewer its calls; their number stands beside.',
];
