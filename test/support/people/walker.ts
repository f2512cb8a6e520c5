import { setTimeout as sleep } from 'node:timers/promises';
import type { Situation } from '../../../contract/eligibility/situation.ts';
import type { TextSize } from '../../../contract/kiosk-api/actions/settings.ts';
import { type Language, languages, officialLanguage } from '../../../contract/language/languages.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import type { DocumentId } from '../../../contract/policy/schema.ts';
import { textSizes } from '../../../renderer/theme/sizes.ts';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import type { Hands } from './hands.ts';

export const words = kioskTexts;

/** Called with each screen that the visitor comes to, for pictures and for checks on every screen. */
export type OnScreen = (name: string) => Promise<void>;

export interface WalkerOptions {
  readonly language?: Language;
  /** Chosen before each visit. */
  readonly textSize?: TextSize;
  /** What is read aloud, likewise. */
  readonly sound?: 'pages' | 'everything';
  readonly onScreen?: OnScreen;
  /** Milliseconds before each press, where the kiosk takes quick presses for a trembling hand. */
  readonly pause?: number;
}

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly bank: string;
  readonly accountNumber: string;
}

export interface Registrant extends Pick<Person, 'email' | 'password'> {
  readonly nik: string;
  readonly kpj: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string;
}

/** A person at the kiosk: presses what it says on the buttons and types on its keys. */
export class Walker {
  readonly hands: Hands;
  readonly #language: Language;
  readonly #textSize: TextSize;
  readonly #sound: WalkerOptions['sound'];
  readonly #onScreen: OnScreen;
  readonly #pause: number;

  constructor(
    hands: Hands,
    {
      language = officialLanguage,
      textSize = 'normal',
      sound,
      onScreen = async () => {},
      pause = 0,
    }: WalkerOptions = {},
  ) {
    this.hands = hands;
    this.#language = language;
    this.#textSize = textSize;
    this.#sound = sound;
    this.#onScreen = onScreen;
    this.#pause = pause;
  }

  /** The texts of the language that the visitor reads. */
  get says() {
    return words[this.#language];
  }

  /** Waits for a page by its heading, which every page has of its own. */
  async sees(heading: string, name: string): Promise<void> {
    await this.hands.seeHeading(heading);
    await this.#onScreen(name);
  }

  /** Waits for a dialog over the page. */
  async shows(name: string, title: string): Promise<void> {
    await this.hands.seeDialog(title);
    await this.#onScreen(name);
  }

  async press(label: string): Promise<void> {
    await sleep(this.#pause);
    await this.hands.press(label);
  }

  /** Presses a button that says more than its label, such as one with an explanation under it. */
  async pressLarge(label: string): Promise<void> {
    await sleep(this.#pause);
    await this.hands.pressLarge(label);
  }

  async choose(label: string): Promise<void> {
    await this.hands.choose(label);
  }

  async type(text: string): Promise<void> {
    await this.hands.type(text);
  }

  /** Types on the keys of the screen, as people without a keyboard do. */
  async tapKeys(text: string): Promise<void> {
    for (const [place, character] of [...text].entries()) {
      // The same key twice at once is a tremble, and counts once.
      if (character === text[place - 1]) await sleep(this.#pause);
      await this.hands.pressKey(character);
    }
  }

  async next(): Promise<void> {
    await this.press(this.says.frame.next);
  }

  /** Types the answer to a question once its page is there, and goes on. */
  async answer(question: keyof typeof words.id.question, text: string): Promise<void> {
    await this.sees(this.says.question[question].title, question);
    await this.type(text);
    await this.next();
  }

  /** On a page that is in the kiosk's own language. @returns whether there was anything to choose. */
  async chooseLanguage(): Promise<boolean> {
    if (this.#language === officialLanguage) return false;
    await this.press(languages[this.#language].name);
    return true;
  }

  async begin(): Promise<void> {
    const { says } = this;
    await this.sees(words.id.attract.title, 'attract');
    if (await this.chooseLanguage()) await this.sees(says.attract.title, 'attract');
    for (let size = 0; size < textSizes.indexOf(this.#textSize); size += 1) {
      await this.press(says.settings.larger);
    }
    if (this.#sound) {
      await this.press(says.sound.now.nothing);
      await this.press(says.sound.reads[this.#sound]);
      await this.press(says.sound.close);
    }
    await this.press(says.attract.start);
    await this.sees(says.notice.title, 'notice');
    await this.press(says.notice.agree);
    await this.sees(says.signIn.title, 'sign-in');
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    const { says } = this;
    await this.pressLarge(says.signIn.byEmail);
    await this.answer('signInEmail', email);
    await this.answer('signInPassword', password);
    await this.sees(says.menu.title, 'menu');
  }

  /** From the resting screen to the menu, with an account. */
  async enter(person: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.begin();
    await this.signIn(person);
  }

  /** From the choice of a way in to the menu, by a new account; the NIK is tapped on the keys of the screen. */
  async register(person: Registrant): Promise<void> {
    const { says } = this;
    await this.pressLarge(says.signIn.register);
    await this.fillRegistration(person);
    await this.press(says.registerCheck.proceed);
    await this.sees(says.menu.title, 'menu');
  }

  /** From the first question of the registration to its check page. */
  async fillRegistration(person: Registrant): Promise<void> {
    const { says } = this;
    await this.sees(says.question.registerNik.title, 'registerNik');
    await this.tapKeys(person.nik);
    await this.next();
    const typed = [
      ['registerKpj', person.kpj],
      ['registerName', person.name],
      ['registerBirthDate', person.birthDate.split('-').reverse().join('')],
      ['registerPhone', person.phone],
      ['registerEmail', person.email],
      ['registerPassword', person.password],
    ] as const;
    for (const [question, text] of typed) await this.answer(question, text);
    await this.sees(says.registerCheck.title, 'register-check');
  }

  /** From the menu to Iuran BPU, of a membership that stands so. */
  async openContributions(state: keyof typeof words.id.contributions.titles): Promise<void> {
    const { says } = this;
    await this.pressLarge(says.menu.contributions);
    await this.sees(says.contributions.titles[state], `contributions-${state}`);
  }

  async openClaim(): Promise<void> {
    const { says } = this;
    await this.pressLarge(says.menu.jht);
    await this.sees(says.jht.title, 'jht');
    await this.pressLarge(says.jht.claim);
  }

  /** How things are, where the registry cannot know. */
  async saySituation(situation: Situation, livelihood: 'PU' | 'BPU' = 'PU'): Promise<void> {
    const { situation: words } = this.says;
    await this.sees(words.title, 'situation');
    await this.choose(words[livelihood][situation].name);
    await this.next();
  }

  /** From the menu to the reason, for a participant who may claim. */
  async goToReasons(): Promise<void> {
    await this.openClaim();
    await this.goOnToReasons();
  }

  /** From the page that says what is possible, all of the balance or a part. */
  async goOnToReasons(title: string = this.says.conditionsPage.title): Promise<void> {
    const { says } = this;
    await this.sees(title, 'conditions');
    await this.next();
    await this.sees(says.balance.title, 'balance');
    await this.next();
    await this.sees(says.reason.title, 'reason');
  }

  async confirmData(): Promise<void> {
    const { says } = this;
    await this.sees(says.personalData.title, 'personal-data');
    await this.press(says.personalData.right);
  }

  /** From the menu to what is said before the photo, by a reason that asks for no documents. */
  async goToPhotoIntro(reason: keyof typeof words.id.reasons): Promise<void> {
    await this.goToReasons();
    await this.choose(this.says.reasons[reason].name);
    await this.next();
    await this.confirmData();
    await this.sees(this.says.photoIntro.title, 'photo-intro');
  }

  /** From the menu until the camera is asked for. */
  async goToPhoto(reason: keyof typeof words.id.reasons): Promise<void> {
    await this.goToPhotoIntro(reason);
    await this.press(this.says.photoIntro.agree);
  }

  async takePhoto(): Promise<void> {
    const { says } = this;
    await this.sees(says.photoIntro.title, 'photo-intro');
    await this.press(says.photoIntro.agree);
    await this.takePhotoNow();
  }

  async takePhotoNow(): Promise<void> {
    const { says } = this;
    await this.sees(says.photo.title, 'photo');
    // A kiosk that looks at faces takes a good one by itself.
    const seen = await this.hands.seeButtonOrHeading(says.camera.take, says.photo.reviewTitle);
    if (seen === 'button') await this.press(says.camera.take);
    await this.sees(says.photo.reviewTitle, 'photo-review');
    await this.press(says.camera.use);
  }

  /** One page of a document; a kiosk that looks at documents takes a good one by itself. */
  async takePage(): Promise<void> {
    const { says } = this;
    const seen = await this.hands.seeButtonOrHeading(says.camera.take, says.document.reviewTitle);
    if (seen === 'button') {
      await this.#onScreen('document');
      await this.press(says.camera.take);
    }
    await this.sees(says.document.reviewTitle, 'document-review');
    await this.press(says.document.use);
  }

  /** A whole document of one page. */
  async takeDocument(document: DocumentId): Promise<void> {
    // The picture of the document before may be on the screen still.
    await this.hands.seeHeading(this.#about(this.says.document.title, document));
    await this.takePage();
    if (defaultPolicy.documentPages.most[document] === 1) return;
    await this.seesPages(document);
    await this.next();
  }

  /** Of papers of which one is enough, this one, of one page. */
  async takeOneOf(document: DocumentId): Promise<void> {
    const { says } = this;
    await this.sees(says.documentChoice.title, 'document-choice');
    await this.choose(says.documents[document].name);
    await this.next();
    await this.takeDocument(document);
  }

  async seesPages(document: DocumentId): Promise<void> {
    await this.sees(this.#about(this.says.documentPages.title, document), 'document-pages');
  }

  async seesDocument(document: DocumentId): Promise<void> {
    await this.sees(this.#about(this.says.document.title, document), 'document-live');
  }

  #about(title: string, document: DocumentId): string {
    return title.replace('{document}', this.says.documents[document].name);
  }

  async giveAccount({ bank, accountNumber }: Pick<Person, 'bank' | 'accountNumber'>): Promise<void> {
    const { says } = this;
    await this.sees(says.bank.title, 'bank');
    await this.choose(bank);
    await this.next();
    await this.answer('accountNumber', accountNumber);
  }

  /** From the menu to the check page, by a reason that asks for no documents. */
  async fillClaim(person: Person, reason: keyof typeof words.id.reasons): Promise<void> {
    await this.goToPhoto(reason);
    await this.takePhotoNow();
    await this.giveAccount(person);
    await this.sees(this.says.check.title, 'check');
  }

  /** From the resting screen to the check page, by a reason that asks for no documents. */
  async claim(person: Person, reason: keyof typeof words.id.reasons): Promise<void> {
    await this.enter(person);
    await this.fillClaim(person, reason);
  }

  /** From the resting screen until the account was given, by the first reason that can be chosen. */
  async claimByFirstReason(person: Person): Promise<void> {
    await this.enter(person);
    await this.fillByFirstReason(person);
  }

  /** The same from the menu on. */
  async fillByFirstReason(person: Pick<Person, 'bank' | 'accountNumber'>): Promise<void> {
    await this.goToReasons();
    await this.hands.choose();
    await this.next();
    await this.confirmData();
    await this.takePhoto();
    await this.giveAccount(person);
  }

  async confirmClaim(): Promise<void> {
    await this.press(this.says.check.confirm);
    await this.sees(this.says.receipt.title, 'receipt');
  }

  /** Ends the visit. The last page goes by itself, so that there is no stopping at it here, and a slow eye misses it. */
  async finish(): Promise<void> {
    await this.press(this.says.frame.finish);
    await this.hands.seeButtonOrHeading(words.id.attract.start, this.says.farewell.title);
  }
}
