import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ConditionId } from '../../contract/eligibility.ts';
import { Rows } from './rows.tsx';
import './condition.css';

interface Props {
  readonly id: ConditionId;
  /** Written out already. */
  readonly amounts: { readonly ceiling: string; readonly balance: string };
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
export function ConditionUnmet({ id, amounts }: Props) {
  const t = useTranslations('conditions');
  const page = useTranslations('conditionsPage');
  return (
    <section className="card condition-unmet">
      <h2>
        <CircleAlert className="icon" role="img" aria-label={page('unmet')} />
        {t(`${id}.unmet`, amounts)}
      </h2>
      <Rows
        rows={[
          { term: page('todo'), value: t(`${id}.todo`) },
          { term: page('bring'), value: t(`${id}.bring`) },
          { term: page('ask'), value: t(`${id}.ask`) },
        ]}
      />
    </section>
  );
}
