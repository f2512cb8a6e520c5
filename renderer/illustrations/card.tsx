import { MemberCard } from './documents.tsx';
import { Drawing } from './drawing.tsx';

export function CardPicture() {
  return (
    <Drawing width={156} height={156}>
      <g transform="translate(3 30)">
        <MemberCard />
      </g>
    </Drawing>
  );
}
