import { BankBook } from './documents.tsx';
import { Drawing } from './drawing.tsx';

export function BankBookPicture() {
  return (
    <Drawing width={168} height={116}>
      <g transform="translate(4 4)">
        <BankBook marked />
      </g>
    </Drawing>
  );
}
