/** The same work done once for each object, and forgotten with it. The object must not be changed afterwards. */
export function oncePer<Key extends object, Made>(work: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    if (made.has(key)) return made.get(key)!;
    const fresh = work(key);
    made.set(key, fresh);
    return fresh;
  };
}
