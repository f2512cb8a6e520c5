import { config } from 'zod';

// A visit's process lives for one visit and reads hardly anything twice: to compile schemas would take longer than it saves.
config({ jitless: true });
