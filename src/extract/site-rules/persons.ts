import type { Credit } from '../../article.ts';
import type { Candidate } from '../../evidence.ts';
import { readByline, WRITERS } from '../meta/byline.ts';
import { type Credits, EDITORS } from '../meta/credits.ts';
import { asName, joinPadded } from '../meta/names.ts';
import { preferred } from '../reading.ts';
import { type Pick, type Picks, toldBy } from './picks.ts';
import { candidate } from './prefer.ts';

const SEPARATORS = /[、，,;；/／|｜&]+/u;

/** Writers and editors that the site's rule found instead of those of the general rules; other persons stay. */
export function preferCredits(picks: Picks, general: Credits): Credits {
  const authors = candidate(picks, 'authors', (pick) => personsIn(pick, 'author', isWriter));
  const editors = candidate(picks, 'editors', (pick) => personsIn(pick, 'editor', isEditor));
  const first = authors ?? editors;
  if (!first) return general;
  const kept = general.credits.value.filter(
    (credit) => !(authors && isWriter(credit)) && !(editors && isEditor(credit)),
  );
  const credits = [...(authors?.value ?? []), ...(editors?.value ?? []), ...kept];
  return {
    credits: preferred({ ...first, value: credits }, general.credits),
    authors: preferred(namesOf(authors), general.authors),
    editors: preferred(namesOf(editors), general.editors),
  };
}

const isWriter = ({ role }: Credit): boolean => WRITERS.has(role);
const isEditor = ({ role }: Credit): boolean => EDITORS.has(role);

const namesOf = (found: Candidate<readonly Credit[]> | null): Candidate<readonly string[]> | null =>
  found && { ...found, value: [...new Set(found.value.map(({ name }) => name))] };

/** The persons whom the picked elements name: with role words (`责任编辑：王大明`), else names alone (`王大明 李小`). */
function personsIn(
  { elements }: Pick,
  role: 'author' | 'editor',
  fits: (credit: Credit) => boolean,
): readonly Credit[] | null {
  const credits = elements.map(toldBy).flatMap((text): readonly Credit[] => {
    const named = readByline(text, 'info');
    return named.length > 0 ? named.filter(fits) : bareNames(text).map((name) => ({ name, role }));
  });
  return credits.length > 0 ? credits : null;
}

const bareNames = (text: string): readonly string[] =>
  text
    .split(SEPARATORS)
    .flatMap((part) => joinPadded(part.trim().split(/\s+/u)))
    .flatMap((word) => asName(word, 'label') ?? []);
