import { useEffect, useState } from 'react';

/** An address under which the page can show picture bytes; given back to memory when they leave the screen. */
export function usePictureUrl(jpeg: Uint8Array | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!jpeg) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [jpeg]);
  return url;
}
