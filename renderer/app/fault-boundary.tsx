import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { textsIn } from '../language/known-texts.ts';
import '../primitives/button.css';
import './fault-boundary.css';

interface Props {
  readonly language: string;
  readonly children: ReactNode;
}

/** A bug in a screen shows a calm page, never a white one; its process still holds the visit. */
export class FaultBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { title, hint, retry } = textsIn(this.props.language).fault;
    return (
      <main className="fault">
        <h1>{title}</h1>
        <p>{hint}</p>
        <Button className="button button-primary" onPress={() => window.location.reload()}>
          {retry}
        </Button>
      </main>
    );
  }
}
