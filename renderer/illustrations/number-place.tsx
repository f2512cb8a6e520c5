import { BankBook, Ktp, MemberCard } from './documents.tsx';
import { Drawing } from './drawing.tsx';
import './illustrations.css';

interface Props {
  readonly where: 'ktp' | 'card' | 'bankBook';
  readonly label: string;
}

/** Where the number is found, marked on the thing that the person holds. */
export function NumberPlacePicture({ where, label }: Props) {
  return (
    <div className="number-place">
      <Drawing width={170} height={116} label={label}>
        <g transform="translate(5 6)">
          {where === 'ktp' && <Ktp marked />}
          {where === 'card' && <MemberCard marked />}
          {where === 'bankBook' && <BankBook marked />}
        </g>
      </Drawing>
    </div>
  );
}
