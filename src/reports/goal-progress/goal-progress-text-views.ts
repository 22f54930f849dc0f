/** Figures of a goal as text, and the sentence that says how all of them stand. */
import { DASH, type Format } from '../../format/format.ts';
import type { GoalMessages, ToldGoal } from './goal-progress-messages.ts';
import type { GoalProgressReport, GoalRow } from './goal-progress-schema.ts';

export interface GoalSpeech {
  format: Format;
  words: GoalMessages;
}

/** A figure in the goal's unit. @param exact for tables, where there is room. */
export function figureText(
  goal: Pick<GoalRow, 'unit'>,
  value: number | null,
  currency: string,
  { format }: GoalSpeech,
  exact = false,
): string {
  if (value === null) return DASH;
  switch (goal.unit) {
    case 'money':
      return exact ? format.money(value, currency) : format.moneyShort(value, currency);
    case 'duration':
      return format.duration(value);
    case 'share':
      return format.percent(value);
    case 'count':
      return format.number(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** Per day: of small counts with as many digits as say something; amounts above zero are never rounded down to none. */
export function perDayText(goal: GoalRow, value: number | null, currency: string, speech: GoalSpeech): string {
  if (value === null || goal.unit !== 'count') return figureText(goal, value === null ? null : Math.ceil(value), currency, speech);
  return speech.format.number(value, value < 0.095 ? 2 : value < 10 ? 1 : 0);
}

/** Nothing that is still to come is certain. */
export function chanceText(chance: number | null, { format }: GoalSpeech): string {
  if (chance === null) return DASH;
  if (chance < 0.01) return `<\u00a0${format.percent(0.01)}`;
  return chance > 0.99 ? `>\u00a0${format.percent(0.99)}` : format.percent(chance);
}

export const ownerName = ({ owner, name, managerId, departmentId }: GoalRow, { words }: GoalSpeech): string =>
  owner === 'company' ? words.company : (name ?? String(managerId ?? departmentId));

const shortOwner = (goal: GoalRow, speech: GoalSpeech): string =>
  goal.owner === 'manager' && goal.name !== null ? speech.format.shortName(goal.name) : ownerName(goal, speech);

export const metricName = ({ metric, stageName }: GoalRow, { words }: GoalSpeech): string =>
  stageName === null ? words.metrics[metric] : words.stage(stageName);

function toldOf(goal: GoalRow, currency: string, speech: GoalSpeech): ToldGoal {
  const { neededPerDay, perDay, behindSince } = goal;
  const text = (value: number | null) => (value === null ? null : perDayText(goal, value, currency, speech));
  return {
    name: goal.owner === 'company' ? null : shortOwner(goal, speech),
    metric: metricName(goal, speech),
    chance: chanceText(goal.forecast?.chance ?? null, speech),
    since: behindSince === null ? null : speech.format.date(behindSince),
    needed: text(neededPerDay),
    perDay: text(perDay),
  };
}

/** Goals that are told one by one, and names that follow. */
const MOST_TOLD = 2;
const MOST_NAMES = 3;

/** Who will not make it, since when, and what it takes. */
export function findingText({ goals, finding, currency }: GoalProgressReport, speech: GoalSpeech): string {
  const { words } = speech;
  const told = finding.goalIds.flatMap((id) => goals.filter((goal) => goal.id === id));
  switch (finding.code) {
    case 'unlikely':
    case 'at-risk': {
      const say = finding.code === 'unlikely' ? words.finding.unlikely : words.finding.atRisk;
      const first = firstOf(told);
      const others = namesOf(
        told.filter((goal) => !first.includes(goal)),
        first,
        speech,
      );
      return [...first.map((goal) => say(toldOf(goal, currency, speech))), ...(others ? [words.finding.others(others)] : [])].join(' ');
    }
    case 'on-course': {
      const done = goals.filter(({ status }) => status === 'done').length;
      return told.length > 0 ? words.finding.onCourse(told.length + done) : words.finding.allDone(done);
    }
    case 'past': {
      const reached = goals.filter(({ status }) => status === 'done').length;
      const missed = namesOf(told, [], speech);
      return [words.finding.past(reached, reached + told.length), missed ? words.finding.missed(missed) : ''].filter(Boolean).join(' ');
    }
    case 'ahead':
      return words.finding.ahead(told.length);
    case 'too-early':
      return words.finding.tooEarly;
    case 'not-computable':
      return words.finding.notComputable;
    case 'none':
      return words.finding.none;
  }
}

/** The company's goal and a person's, where both are in danger. */
function firstOf(told: readonly GoalRow[]): GoalRow[] {
  const team = told.find(({ owner }) => owner !== 'manager');
  const person = told.find(({ owner }) => owner === 'manager');
  return [team, person].filter((goal) => goal !== undefined).slice(0, MOST_TOLD);
}

/** Within a sentence. */
const listedOwner = (goal: GoalRow, speech: GoalSpeech): string =>
  goal.owner === 'company' ? speech.words.company.replace(/^./u, (first) => first.toLowerCase()) : shortOwner(goal, speech);

/** Each owner once, however many goals. */
function namesOf(goals: readonly GoalRow[], told: readonly GoalRow[], speech: GoalSpeech): string {
  const known = new Set(told.map((goal) => listedOwner(goal, speech)));
  const names = [...new Set(goals.map((goal) => listedOwner(goal, speech)))].filter((name) => !known.has(name));
  const more = names.length - MOST_NAMES;
  return speech.format.list([...names.slice(0, MOST_NAMES), ...(more > 0 ? [speech.words.andMore(more)] : [])]);
}
