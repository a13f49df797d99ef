import { useState } from "react";
import { photoAddress } from "../../archive/contract.ts";

/** A small picture of a photo document; an empty frame where it can't be shown. Its words stand beside it, so it has none. */
export function Thumb({ id }: { readonly id: string }) {
  const [failedId, setFailedId] = useState<string | null>(null);
  if (failedId === id) return <span className="thumb" />;
  return (
    <img
      className="thumb"
      src={photoAddress(id, "thumb")}
      alt=""
      loading="lazy"
      onError={() => setFailedId(id)}
    />
  );
}
