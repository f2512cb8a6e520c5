import { z } from 'zod';

/** Of PostgreSQL alone, except the tries. A kiosk waits 15 s for an answer: it hears of each of these before that. */
export const databaseSchema = z
  .strictObject({
    /** Connections of one instance; all instances together stay below the server's max_connections. */
    connections: z.int().positive(),
    /** Claims of one instance that are decided on at once, each on a connection. */
    decisions: z.int().positive(),
    idleSeconds: z.number().positive(),
    /** How long a request waits for a connection, a free one or a new one, before it is answered 503. */
    connectSeconds: z.number().positive(),
    /** How long a statement waits for a lock, and how long it may take: the server ends it. */
    lockSeconds: z.number().positive(),
    statementSeconds: z.number().positive(),
    /** A connection on which a statement is not answered by then is given up, whatever the server does. */
    answerSeconds: z.number().positive(),
    /** Instead of all these for migrations and periodic jobs, for which nobody waits. */
    upkeepSeconds: z.number().positive(),
    /** How often a transaction that was rolled back is run before the answer is 503. */
    transactionTries: z.int().positive(),
  })
  .refine(({ decisions, connections }) => decisions <= connections, {
    path: ['decisions'],
    error: 'must not be more than connections',
  })
  .refine(({ lockSeconds, statementSeconds }) => lockSeconds <= statementSeconds, {
    path: ['lockSeconds'],
    error: 'must not be longer than statementSeconds',
  })
  .refine(({ statementSeconds, answerSeconds }) => statementSeconds < answerSeconds, {
    path: ['answerSeconds'],
    error: 'must be longer than statementSeconds, so that the server’s own answer comes first',
  });
