import '../language/texts.ts';

// All that the resting screen in Indonesian does without.
export { ScreenView } from './pages.ts';
