import { useEffect, useState } from 'react';

const SETTLED_AFTER_MS = 350;

/** A value once it has stopped changing, so that not every key press asks the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const content = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(content) as Value), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content]);
  return settled;
}
