/** The mailbox of an area for its returns, at a domain that forwards each to people of the area: `mappa-kent@...`. */
export const mailboxOf = (area: string, domain: string): string => `mappa-${area}@${domain}`;
