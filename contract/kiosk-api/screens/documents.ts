import type { DocumentPhotoRules } from '../../policy/document-photo.ts';
import type { DocumentId } from '../../policy/schema.ts';

/** Papers that a reason asks for or offers. */
export type DocumentsScreen =
  | {
      readonly name: 'documentChoice';
      /** One of these is enough. */
      readonly alternatives: readonly DocumentId[];
      readonly chosen: DocumentId | null;
      readonly unanswered: boolean;
      readonly number: number;
      readonly total: number;
    }
  | {
      readonly name: 'document';
      readonly document: DocumentId;
      readonly number: number;
      readonly total: number;
      /** It may be passed by: `lackDocument` goes on without it. */
      readonly isOffered: boolean;
      /** The page that is to be taken, from 1; null where this document has one page only. */
      readonly page: number | null;
      readonly rules: DocumentPhotoRules;
      /** Whether the kiosk looks for the page, and at its writing. */
      readonly looks: boolean;
      /** After enough refused tries the person may send a page as it is. */
      readonly mayUseAsIs: boolean;
    }
  | {
      readonly name: 'documentPages';
      readonly document: DocumentId;
      readonly number: number;
      readonly total: number;
      readonly pages: readonly Uint8Array[];
      readonly most: number;
      /** Whether staff who help see the original; null where they have not the screen. */
      readonly originalSeen: boolean | null;
    }
  | { readonly name: 'documentLacking'; readonly alternatives: readonly DocumentId[] };
