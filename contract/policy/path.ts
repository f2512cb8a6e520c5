/** Where something stands in a document: keys, and places in lists. */
export type Path = readonly (string | number)[];
