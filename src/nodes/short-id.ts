/** The part of a container's or sandbox's id that is shown, as crictl does: it tells all of a node apart. */
export function shortId(id: string): string {
  return id.slice(0, LENGTH);
}

const LENGTH = 13;
