/** As the libraries of OpenID Connect and of keys call it. */
type Fetch = (
  url: string,
  options: Omit<RequestInit, 'body'> & { readonly body?: unknown },
) => Promise<Response>;

/** Fetches, and reads no more than so many bytes of an answer. @throws TypeError where there are more, as where nothing comes. */
export function fetchAtMost(bytes: number): Fetch {
  return async (url, { body, ...options }) => {
    // A form at the token endpoint; nothing else is sent.
    const form = body instanceof URLSearchParams ? body : null;
    const answer = await fetch(url, { ...options, body: form });
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Leaving the loop ends the connection.
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength;
      if (size > bytes) throw new TypeError(`more than ${bytes} bytes`);
      chunks.push(chunk);
    }
    const { status, headers } = answer;
    return new Response(size === 0 ? null : Buffer.concat(chunks), { status, headers });
  };
}
