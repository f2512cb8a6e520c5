import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ScrollArea } from '../scrolling/scroll-area.tsx';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  /** Hides the page beneath: the person may have gone, and others stand around. */
  readonly covers?: boolean;
  /** Not read aloud: the page beneath is. */
  readonly silent?: boolean;
}

/** A question above the page; only its own buttons answer it, and focus stays inside. */
export function Dialog({ title, children, actions, role = 'dialog', covers = false, silent = false }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled
      className={covers ? 'overlay overlay-covers' : 'overlay'}
    >
      <Modal className="modal">
        <AriaDialog role={role} className="dialog" {...(silent ? { 'data-silent': true } : {})}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          <ScrollArea>
            <div className="dialog-words">{children}</div>
          </ScrollArea>
          <div className="dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
