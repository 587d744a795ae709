import type { Candidate } from '../../../evidence.ts';
import type { Evidence, Line, Reading } from '../../page.ts';
import type { DateContext } from './forms.ts';
import type { MachineDate, MachineDates } from './machine.ts';
import type { Place, PrintedDate } from './printed.ts';
import { scanDates } from './scan.ts';
import { agrees, distance, finer, formatStamp, NO_CLOCK, ofYear, type Stamp, withClock } from './stamp.ts';

type DateCandidate = Candidate<string | null>;

const MAX_SHOWN = 12;

/** Trust in a printed date by its place: with the label of a publication, and without one. Lower is better. */
const TRUST: Readonly<Record<Place, readonly [labelled: number, bare: number]>> = {
  'info-line': [0, 1],
  'above-headline': [2, 4],
  byline: [3, 5],
  inside: [2, 9],
  foot: [3, 7],
  side: [6, 8],
  hidden: [4, 9],
};
/** Print up to this trust beats metadata that says another moment. */
const FIRM = 4;

const trustOf = ({ place, label }: PrintedDate): number => TRUST[place][label === 'published' ? 0 : 1];

const shown = (date: PrintedDate, stamp: Stamp | null, reason: string): DateCandidate => ({
  value: stamp && formatStamp(stamp),
  origin: 'text',
  rule: date.hit.form,
  place: date.label ? `${date.place}, ${date.label}` : date.place,
  reason,
});

const told = ({ value, ...date }: MachineDate, reason: string): DateCandidate => ({
  ...date,
  value: formatStamp(value),
  reason,
});

/** An article is published on the day of its dateline or soon after. */
const SOON = 7 * 24 * 60 * 60_000;

/**
 * Decides between month first and day first (`03/04/2022`): by a machine's date, else by the date of the dateline that one
 * of them follows closely, else by other dates of the page in the same form with a number over 12. Null if nothing decides.
 */
function settle(
  { hit }: PrintedDate,
  machine: readonly MachineDate[],
  datelines: readonly Stamp[],
  lines: readonly Line[],
  context: DateContext,
): Stamp | null {
  const { stamp, rival } = hit;
  if (!stamp || !rival) return stamp;
  const witness = (reading: Stamp): boolean => machine.some(({ value }) => agrees(reading, value));
  if (witness(stamp) !== witness(rival)) return witness(stamp) ? stamp : rival;
  const follows = (reading: Stamp): boolean =>
    datelines.some((day) => distance(day, reading) >= 0 && distance(day, reading) <= SOON);
  if (follows(stamp) !== follows(rival)) return follows(stamp) ? stamp : rival;
  let [monthFirst, dayFirst] = [0, 0];
  for (const { text } of lines) {
    for (const other of scanDates(text, context)) {
      if (other.form !== hit.form || other.rival || !other.stamp || other.stamp.month === other.stamp.day) continue;
      if (Number.parseInt(text.slice(other.index), 10) === other.stamp.month) monthFirst++;
      else dayFirst++;
    }
  }
  if (monthFirst > 0 === dayFirst > 0) return null;
  return monthFirst > 0 ? stamp : rival;
}

/** A stamp made as fine as those that agree with it allow. */
function refined(stamp: Stamp, others: readonly Stamp[]): Stamp {
  let best = stamp;
  for (const other of others) if (agrees(best, other)) best = finer(best, other);
  return best;
}

/** A printed date without a year (`10-08 12:00`), given that of any moment in the metadata that it agrees with. */
function withYear(stamp: Stamp | null, { published, modified, others, address }: MachineDates): Stamp | null {
  if (!stamp || stamp.year !== null) return stamp;
  const all = [...published, ...(address ? [address] : []), ...modified, ...others];
  const witness = all.find(({ value }) => agrees(stamp, value));
  return witness ? ofYear(stamp, finer(stamp, witness.value).year) : stamp;
}

/** The day of a moment, which gives an update of the same day (`10-08 13:44更新`) its year. */
const dayOf = (stamp: Stamp): Stamp => withClock(stamp, NO_CLOCK);

/** What the choice is made from. */
export interface DateSources {
  readonly printed: readonly PrintedDate[];
  readonly machine: MachineDates;
  readonly lines: readonly Line[];
  readonly context: DateContext;
}

const bySureness = (a: PrintedDate, b: PrintedDate): number => trustOf(a) - trustOf(b);

/** `others` are put together when the evidence is asked for. */
const evidence = (winner: DateCandidate | null, others: () => readonly DateCandidate[]): Evidence => ({
  winner,
  others: () => others().slice(0, MAX_SHOWN),
});

const whyUnread = ({ hit: { stamp, rival } }: PrintedDate): string =>
  stamp ? (rival ? 'month or day first?' : 'no year') : 'relative, no now';

/** The machine dates but `winner`, each with why it did not win against `chosen`. */
const losers = (
  machine: readonly MachineDate[],
  chosen: Stamp | null,
  winner?: MachineDate,
): readonly DateCandidate[] =>
  machine
    .filter((date) => date !== winner)
    .map((date) =>
      told(date, chosen && agrees(date.value, chosen) ? 'agrees' : chosen ? 'other moment' : 'not a publication'),
    );

/** A printed date with its year. */
type Readable = readonly [PrintedDate, Stamp];

const stampOf = ([, stamp]: Readable): Stamp => stamp;
const momentOf = ({ value }: MachineDate): Stamp => value;
const isNoUpdate = ({ label }: PrintedDate): boolean => label !== 'updated';

function datelinesOf(dates: readonly PrintedDate[]): readonly Stamp[] {
  const datelines: Stamp[] = [];
  for (const { place, hit } of dates)
    if (place === 'byline' && hit.stamp && !hit.rival && hit.stamp.year !== null) datelines.push(hit.stamp);
  return datelines;
}

/** The publication: print near the headline, refined by what agrees; else metadata; else firm labels elsewhere; else the address. */
export function choosePublication({ printed, machine, lines, context }: DateSources): {
  stamp: Stamp | null;
  reading: Reading<string | null>;
} {
  const known = machine.address ? [...machine.published, machine.address] : machine.published;
  const dates = printed.filter(isNoUpdate).sort(bySureness);
  const datelines = datelinesOf(dates);
  const unread: PrintedDate[] = [];
  const readable: Readable[] = [];
  for (const date of dates) {
    const stamp = withYear(settle(date, known, datelines, lines, context), machine);
    const whole = stamp && refined(refined(stamp, readable.map(stampOf)), known.map(momentOf));
    if (whole && whole.year !== null) readable.push([date, stamp]);
    else unread.push(date);
  }
  const unreadable = (): readonly DateCandidate[] => unread.map((date) => shown(date, null, whyUnread(date)));
  const further = (from: number, stamp: Stamp, reason: string): readonly DateCandidate[] =>
    readable.slice(from).map(([date, other]) => shown(date, other, agrees(other, stamp) ? 'agrees' : reason));
  const undecided = dates.find(({ hit }) => hit.rival);
  const isOpen = undecided && !readable.some(([date]) => trustOf(date) <= trustOf(undecided));
  const [best] = isOpen ? [] : readable;
  const relative = dates[0] && !dates[0].hit.stamp && trustOf(dates[0]) <= FIRM;
  const [told0] = machine.published;
  if (best && !(told0 && relative) && (trustOf(best[0]) <= FIRM || !told0 || agrees(best[1], told0.value))) {
    const stamp = refined(refined(best[1], readable.slice(1).map(stampOf)), known.map(momentOf));
    const support = known.filter(({ value }) => agrees(value, best[1])).map(({ place }) => place);
    const reason = support.length > 0 ? `printed; agrees with ${support.slice(0, 3).join(', ')}` : 'printed';
    return result(stamp, shown(best[0], stamp, reason), () => [
      ...unreadable(),
      ...further(1, stamp, 'further from the headline'),
      ...losers(known, stamp),
    ]);
  }
  const source = told0 ?? machine.address;
  if (!source) return result(null, null, unreadable);
  const stamp = refined(refined(source.value, known.map(momentOf)), readable.map(stampOf));
  const reason = readable.length > 0 ? 'no date near the headline' : 'no readable date shown';
  return result(stamp, told({ ...source, value: stamp }, reason), () => [
    ...unreadable(),
    ...further(0, stamp, 'far from the headline'),
    ...losers(known, stamp, source),
  ]);
}

function result(stamp: Stamp | null, winner: DateCandidate | null, others: () => readonly DateCandidate[]) {
  return { stamp, reading: { value: winner?.value ?? null, evidence: evidence(winner, others) } };
}

/** The last update: printed with its label, else metadata; never earlier than the publication. */
export function chooseUpdate({ printed, machine }: DateSources, published: Stamp | null): Reading<string | null> {
  const follows = (stamp: Stamp): boolean =>
    stamp.year !== null && (published === null || distance(published, stamp) >= 0);
  const labelled = printed.filter(({ label, hit }) => label === 'updated' && hit.stamp);
  const candidates = labelled.map((date) => ({
    date,
    stamp: refined(date.hit.stamp!, [
      ...machine.modified.map(({ value }) => value),
      ...(published ? [dayOf(published)] : []),
    ]),
  }));
  const print = candidates.find(({ stamp }) => follows(stamp));
  const meta = machine.modified.find(({ value }) => follows(value));
  const early = (stamp: Stamp): string => (follows(stamp) ? 'print wins' : 'before the publication');
  const others = () =>
    machine.modified.filter((date) => print || date !== meta).map((date) => told(date, early(date.value)));
  if (print)
    return { value: formatStamp(print.stamp), evidence: evidence(shown(print.date, print.stamp, 'printed'), others) };
  const winner = meta ? told(meta, 'no update shown') : null;
  return { value: winner?.value ?? null, evidence: evidence(winner, others) };
}
