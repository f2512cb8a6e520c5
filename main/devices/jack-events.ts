import type { HeadphonesConfig } from '../configuration/config.ts';

type Kind = Exclude<HeadphonesConfig['by'], 'nothing'>;

/** What a program of the sound system says of the jack. */
interface JackWords {
  readonly program: string;
  /** It goes on and tells of each change in a line. */
  follow(card: number): readonly string[];
  /** It tells how everything is now. */
  list(card: number): readonly string[];
  /** Whether a line of the former may mean that the jack has changed. */
  isNews(line: string): boolean;
  /** Whether the latter says that headphones are plugged in. */
  pluggedIn(listing: string): boolean;
}

/** A port of a card, as `analog-output-headphones: Headphones (type: Headphones, …, available)`. */
const PORT =
  /^\s+([\w.[\]-]+): .*\((?:type: (\w+), )?.*, (not available|availability unknown|available)\)$/gm;
const ON_EARS = /head(phone|set)|handset/i;

/** `numid=12,iface=CARD,name='Headphone Jack'`, and its value two lines below. */
const CONTROL = /^numid=\d+,iface=CARD,name='([^']*) Jack'(?:,\w+=\d+)*\n.*\n\s+: values=(on|off)/gm;

export const jackWords: Readonly<Record<Kind, JackWords>> = {
  pactl: {
    program: 'pactl',
    follow: () => ['subscribe'],
    list: () => ['list', 'cards'],
    isNews: (line) => /^Event '\w+' on (card|server) #/.test(line),
    pluggedIn: (listing) =>
      [...listing.matchAll(PORT)].some(
        ([, name = '', type = '', state]) =>
          name.includes('output') && ON_EARS.test(`${name} ${type}`) && state === 'available',
      ),
  },
  alsa: {
    program: 'amixer',
    follow: (card) => ['-c', String(card), 'events'],
    list: (card) => ['-c', String(card), 'contents'],
    isNews: (line) => /iface=CARD,name='[^']* Jack'/.test(line),
    pluggedIn: (listing) =>
      [...listing.matchAll(CONTROL)].some(([, name = '', state]) => ON_EARS.test(name) && state === 'on'),
  },
};
