import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  readonly title: string;
  readonly about: ReactNode;
  readonly picture?: ReactNode;
  readonly onPress: () => void;
}

/** A large choice that leads on at once; its name is its title. */
export function Tile({ title, about, picture, onPress }: Props) {
  return (
    <Button kind="tile" label={title} onPress={onPress}>
      {picture && <span className="tile-picture">{picture}</span>}
      <span className="tile-words">
        <span className="tile-title">{title}</span>
        <span className="tile-about soft">{about}</span>
      </span>
      <ChevronRight className="tile-go" aria-hidden />
    </Button>
  );
}
