import { Bank } from './bank.tsx';
import { BankBook } from './documents.tsx';
import { Drawing } from './drawing.tsx';
import { Coin } from './people.tsx';

/** From the head office to the bank book: coins on their way. */
export function MoneyPicture() {
  return (
    <Drawing width={400} height={190}>
      <path
        d="M112 150c40 34 84 34 124 4"
        fill="none"
        className="free"
        strokeDasharray="2 12"
        strokeWidth="5"
      />
      <g transform="translate(6 18)">
        <Bank />
      </g>
      <g transform="translate(228 50)">
        <BankBook />
      </g>
      <Coin x={146} y={62} />
      <Coin x={178} y={38} />
      <Coin x={210} y={56} />
    </Drawing>
  );
}

/** Money that has arrived: a bank book with coins on it. */
export function ArrivedPicture() {
  return (
    <Drawing width={300} height={190}>
      <g transform="translate(58 62) scale(1.15)">
        <BankBook />
      </g>
      <Coin x={104} y={50} />
      <Coin x={150} y={26} />
      <Coin x={196} y={50} />
      <path d="M150 58v22M138 70l12 12 12-12" fill="none" className="free" strokeWidth="6" />
    </Drawing>
  );
}
