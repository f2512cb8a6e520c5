import { nikDifferences } from '../../../contract/identity/nik.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { VisitContext } from '../chart/context.ts';

export function phoneCodeScreen({ phone }: VisitContext, opened: boolean): ScreenOf<'phoneCode'> {
  if (!phone) throw new Error('a code is shown after the head office gave one');
  return { name: 'phoneCode', url: phone.url, userCode: phone.userCode, opened };
}

export function registerCheckScreen({ answers }: VisitContext): ScreenOf<'registerCheck'> {
  const shown = [
    ['registerNik', answers.registerNik],
    ['registerKpj', answers.registerKpj],
    ['registerName', answers.registerName],
    ['registerBirthDate', answers.registerBirthDate],
    ['registerPhone', answers.registerPhone],
    ['registerEmail', answers.registerEmail],
  ] as const;
  const { registerNik: nik, registerBirthDate: birthDate } = answers;
  return {
    name: 'registerCheck',
    nikDiffers: nik && birthDate ? nikDifferences(nik, { birthDate }) : [],
    answers: shown.map(([question, value]) => ({ question, value: value ?? '' })),
  };
}
