import { Drawing } from './drawing.tsx';
import { MemberCard } from './papers.tsx';

export function CardPicture() {
  return (
    <Drawing width={156} height={156}>
      <g transform="translate(3 30)">
        <MemberCard />
      </g>
    </Drawing>
  );
}
