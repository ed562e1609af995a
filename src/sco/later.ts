/**
 * A script of the package that is asked for once, when it is wanted; `name` is what it leaves in the window. It is a classic script,
 * since a module cannot be loaded from a disk. After a failure the next call asks again.
 */
export function later<T>(file: string, name: string): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= new Promise<T>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = file;
      script.onload = () => resolve((window as unknown as Record<string, T>)[name] as T);
      script.onerror = () => {
        asked = undefined;
        script.remove();
        reject(new Error(`${file} cannot be loaded.`));
      };
      document.head.append(script);
    });
    return asked;
  };
}
