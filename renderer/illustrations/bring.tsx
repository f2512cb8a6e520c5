import { BankBook, Ktp } from './documents.tsx';
import { Drawing } from './drawing.tsx';

/** The two things a person brings: KTP and bank book. */
export function BringPicture() {
  return (
    <Drawing width={300} height={170}>
      <g transform="translate(120 14) rotate(5)">
        <BankBook />
      </g>
      <g transform="translate(14 54) rotate(-4)">
        <Ktp />
      </g>
    </Drawing>
  );
}
