import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ConditionId } from '../../../contract/eligibility/eligibility.ts';
import { type PersonalValue, sentence } from '../../language/personal.tsx';
import { Rows } from '../../primitives/rows.tsx';
import './condition.css';

interface Props {
  readonly id: ConditionId;
  /** Written out already. */
  readonly amounts: { readonly ceiling: string; readonly balance: PersonalValue; readonly cards: number };
}

interface UnmetProps extends Props {
  /** More that is to be known of this condition, in rows below the others. */
  readonly more?: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** A green tick, as people know it from JMO, with its words. */
export function ConditionMet({ id, amounts }: Props) {
  const t = useTranslations('conditions');
  const page = useTranslations('conditionsPage');
  return (
    <li className="condition-met">
      <Check className="icon" role="img" aria-label={page('met')} />
      <p>{t(`${id}.met`, amounts)}</p>
    </li>
  );
}

/** What is missing, what to do, what to bring, and who helps. */
export function ConditionUnmet({ id, amounts, more = [] }: UnmetProps) {
  const t = useTranslations('conditions');
  const page = useTranslations('conditionsPage');
  return (
    <section className="card condition-unmet">
      <h2>
        <CircleAlert className="icon" role="img" aria-label={page('unmet')} />
        {sentence((own) => t(`${id}.unmet`, { ...amounts, balance: own(amounts.balance) }))}
      </h2>
      <Rows
        rows={[
          { term: page('todo'), value: t(`${id}.todo`) },
          { term: page('bring'), value: t(`${id}.bring`) },
          { term: page('ask'), value: t(`${id}.ask`) },
          ...more,
        ]}
      />
    </section>
  );
}
