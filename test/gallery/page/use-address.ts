import { useCallback, useEffect, useState } from 'react';
import { type Address, readAddress, type View, writeAddress } from '../address.ts';

interface Place {
  readonly address: Address;
  readonly changeView: (change: Partial<View>) => void;
}

/** Where in the gallery this is: the address bar says it, and changes with it. */
export function useAddress(): Place {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const changeView = useCallback((change: Partial<View>) => {
    const now = readAddress(location.hash);
    const hash = writeAddress({ ...now, view: { ...now.view, ...change } });
    // Not one step back for each press of a control.
    history.replaceState(null, '', hash);
    setAddress(readAddress(hash));
  }, []);
  return { address, changeView };
}
