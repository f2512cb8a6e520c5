import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import './page.css';
import '../frame/buffer.ts';
import { Gallery } from './gallery.tsx';

const element = document.getElementById('gallery');
if (!element) throw new Error('index.html has no element for the gallery.');
createRoot(element).render(<Gallery />);
