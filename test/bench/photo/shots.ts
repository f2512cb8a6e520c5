import type { Look } from '../../fixtures/photograph/look.ts';
import { people } from '../../fixtures/photograph/people.ts';
import type { Placing } from '../../fixtures/photograph/placing.ts';
import { type Shot, taken } from '../../fixtures/photograph/shot.ts';
import { tones } from '../../fixtures/photograph/skin.ts';
import type { Turn } from '../../fixtures/photograph/turning.ts';
import { type Keep, keeper } from './keep.ts';
import type { Labels, Picture } from './labels.ts';
import { dressed, good, others, type Row, some, spoiled } from './rows.ts';

/** The project's portraits as people of each tone, before a simulated camera; each is drawn once and kept. */
export async function shots(): Promise<readonly Picture[]> {
  const kept = await keeper([
    'test/fixtures/photograph',
    'test/fixtures/face',
    'test/bench/photo/rows.ts',
    'test/bench/photo/shots.ts',
  ]);
  return tones.flatMap((tone) =>
    [...good, ...spoiled].flatMap((row) =>
      Array.from({ length: row.times }).flatMap((_, time) =>
        (row.looks ?? (time % 2 ? others : some)).map((who, place) =>
          picture(row, { ...who, tone }, time, time * 7 + place * 3 + tone, kept),
        ),
      ),
    ),
  );
}

function picture(row: Row, own: Look, time: number, number: number, kept: Keep): Picture {
  const side = (number + time) % 2 ? 1 : -1;
  const strength = row.times === 1 ? (number % 5) / 4 : time / (row.times - 1);
  const { as = {}, who, ...rest } = row.made(strength, side, own.tone);
  const seed = `${row.name} ${own.name} ${own.covering} ${own.glasses} ${own.tone} ${time}`;
  const first = { ...own, ...as, ...varied(as, number) };
  const shot: Shot = { ...rest, seed, who: who === 'nobody' ? [] : who === 'two' ? beside(first) : [first] };
  return { labels: labelsOf(row, own, shot), jpeg: () => kept(seed, () => taken(shot)) };
}

/** A little elsewhere and nearer, none of it a defect. */
function varied({ scale = 1, right = 0, down = 0 }: Placing, number: number): Placing {
  const part = (step: number) => ((number * step) % 11) / 5 - 1;
  return { scale: scale * (1 + part(5) * 0.04), right: right + part(2) * 25, down: down + part(4) * 8 };
}

function beside(first: Look & Turn & Placing): Shot['who'] {
  const other =
    first.name === 'collins' ? dressed('hopper', 'cap', 'clear') : dressed('collins', 'none', 'none');
  return [
    { ...first, right: -260, scale: 0.9 },
    { ...other, tone: first.tone, right: 270, scale: 0.9 },
  ];
}

function labelsOf(row: Row, own: Look, { who, metering, motion }: Shot): Labels {
  const { yaw = 0, pitch = 0, tilt = 0 } = who[0] ?? {};
  return {
    file: `${row.name.replaceAll(' ', '-')}.jpg`,
    identity: own.name,
    tone: own.tone,
    covering: own.covering,
    glasses: own.glasses,
    age: people[own.name].age,
    light: row.light ?? 'office',
    exposure: metering ?? 'scene',
    yaw,
    pitch: pitch === 0 ? 0 : -pitch,
    roll: tilt,
    motion: motion ? Math.round(Math.hypot(...motion)) : 0,
    defect: row.name,
    expected: { verdict: row.hints.length === 0 ? 'accept' : 'refuse', hints: [...row.hints] },
  };
}
