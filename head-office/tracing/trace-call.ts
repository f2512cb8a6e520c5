import { errorCode } from '../error-code.ts';
import { requestContext } from '../request-context.ts';
import type { TracedCall } from '../span.ts';

/** Sends a question, with the header that lets the other system continue the trace of the request at hand, if there is one. */
export async function traceCall<T>(
  call: TracedCall,
  send: (headers: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const span = requestContext.getStore()?.span?.beginCall(call);
  if (!span) return send({});
  try {
    const answer = await send({ traceparent: span.traceparent });
    span.end({});
    return answer;
  } catch (error) {
    span.end({ fault: errorCode(error) });
    throw error;
  }
}
