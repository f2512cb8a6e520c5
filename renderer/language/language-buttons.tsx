import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';

/** So many stand in the footer; where there are more, the resting screen shows them all. */
export const FEW_LANGUAGES = 2;

/** Every language that is offered, each by its own name. */
export function LanguageButtons({ onChosen }: { readonly onChosen?: () => void }) {
  const { snapshot, act } = useKiosk();
  const { languages, settings } = snapshot;
  return languages.map(({ code, name }) => (
    <Button
      key={code}
      isPressed={code === settings.language}
      onPress={() => {
        act({ type: 'changeSettings', change: { language: code } });
        onChosen?.();
      }}
    >
      {name}
    </Button>
  ));
}
