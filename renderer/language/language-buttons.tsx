import { useKiosk } from '../kiosk.ts';
import { Button } from '../primitives/button.tsx';

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
