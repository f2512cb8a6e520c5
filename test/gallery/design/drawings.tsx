import { AccountPicture } from '../../../renderer/illustrations/account.tsx';
import { BankPicture } from '../../../renderer/illustrations/bank.tsx';
import { CalendarPicture } from '../../../renderer/illustrations/calendar.tsx';
import { DeskPicture } from '../../../renderer/illustrations/desk.tsx';
import { BankBookPicture, CardPicture, KtpPicture } from '../../../renderer/illustrations/documents.tsx';
import { HandOverPicture } from '../../../renderer/illustrations/hand-over.tsx';
import { LetterPicture, ReturnedPicture } from '../../../renderer/illustrations/letter.tsx';
import { LinePicture } from '../../../renderer/illustrations/line.tsx';
import { ArrivedPicture, MoneyPicture } from '../../../renderer/illustrations/money.tsx';
import { BadFacePicture, CameraPicture, GoodFacePicture } from '../../../renderer/illustrations/photo.tsx';
import { SavingsPicture } from '../../../renderer/illustrations/savings.tsx';
import { ScanPicture } from '../../../renderer/illustrations/scan.tsx';
import {
  ClosedPicture,
  HelloPicture,
  IdentityPicture,
  QueuePicture,
  SignpostPicture,
  TickedPicture,
  WaitPicture,
} from '../../../renderer/illustrations/scenes.tsx';
import { BadgePicture, CarePicture, StaffPicture } from '../../../renderer/illustrations/staff.tsx';
import { StagesPicture } from '../../../renderer/illustrations/stages.tsx';

const drawings = {
  KtpPicture,
  BankBookPicture,
  CardPicture,
  LetterPicture,
  GoodFacePicture,
  BadFacePicture,
  QueuePicture,
  MoneyPicture,
  ArrivedPicture,
  ReturnedPicture,
  HelloPicture,
  IdentityPicture,
  SignpostPicture,
  TickedPicture,
  WaitPicture,
  ClosedPicture,
  BankPicture,
  DeskPicture,
  HandOverPicture,
  LinePicture,
  CameraPicture,
  SavingsPicture,
  StagesPicture,
  CalendarPicture,
  ScanPicture,
  AccountPicture,
  StaffPicture,
  BadgePicture,
  CarePicture,
};

export function Drawings() {
  return (
    <ul className="sheet-drawings">
      {Object.entries(drawings).map(([name, Picture]) => (
        <li key={name}>
          <Picture />
        </li>
      ))}
    </ul>
  );
}
