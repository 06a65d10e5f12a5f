/** Cuts the design system's typeface down to the letters that German and its neighbours need, before every build. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const causes = [new URL('../package-lock.json', import.meta.url), new URL(import.meta.url)];
const source = new URL('../node_modules/@kern-ux/native/dist/fonts/fira-sans/', import.meta.url);
const target = new URL('../src/styles/generated/', import.meta.url);

/** Latin with its accents, and the signs of prose and of accounts. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
];
const signs = '\u202f\u20ac\u2190\u2192\u2212\u2713\u00d7';
const between = ([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
const letters = signs + ranges.flatMap(between).join('');

/** Cutting takes seconds; it is done again only when the packages or this list have changed. */
async function isFresh(file) {
  const changed = async (url) => (await stat(url).catch(() => undefined))?.mtimeMs ?? 0;
  const made = await changed(file);
  return (await Promise.all(causes.map(changed))).every((cause) => cause < made);
}

await mkdir(target, { recursive: true });
for (const cut of ['Regular', 'Medium', 'SemiBold']) {
  const file = new URL(`FiraSans-${cut}.woff2`, target);
  if (await isFresh(file)) continue;
  const whole = await readFile(new URL(`FiraSans-${cut}.woff2`, source));
  await writeFile(file, await subsetFont(whole, letters, { targetFormat: 'woff2' }));
}
