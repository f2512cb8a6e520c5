import type { ReactNode } from 'react';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';
import { PrimaryAction } from '../primitives/primary-action.tsx';
import { Frame } from './frame.tsx';

interface Answer {
  readonly label: string;
  readonly action: KioskAction;
}

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
  readonly decline: Answer;
  readonly agree: Answer;
  /**
   * A consent has none: neither answer is chosen before (UU 27/2022 article 22). It is given on the other side than the
   * action that leads on, where no second tap hits it.
   */
  readonly primary?: 'agree';
}

/** Asks for a consent or a confirmation by two equally large answers. */
export function AgreementPage({ title, hint, picture, children, decline, agree, primary }: Props) {
  const { act } = useKiosk();
  return (
    <Frame
      title={title}
      hint={hint}
      picture={picture}
      actions={
        primary === 'agree' ? (
          <>
            <Button className="answer" onPress={() => act(decline.action)}>
              {decline.label}
            </Button>
            <PrimaryAction onPress={() => act(agree.action)}>{agree.label}</PrimaryAction>
          </>
        ) : (
          <>
            <Button className="answer irrevocable" onPress={() => act(agree.action)}>
              {agree.label}
            </Button>
            <Button className="answer" onPress={() => act(decline.action)}>
              {decline.label}
            </Button>
          </>
        )
      }
    >
      {children}
    </Frame>
  );
}
