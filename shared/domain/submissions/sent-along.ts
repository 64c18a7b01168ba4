const MB = 1024 * 1024;

/** What Lambda takes in one synchronous call, bytes: the whole event as JSON, a body that is no text as base64. */
const called = 6 * MB;
/** Of that, what all else in the event may take: headers, a token, its claims. */
const beside = MB / 3;

/** What a request may carry at most, bytes: what goes into a call as base64, which makes four bytes of three. */
export const mostRequestBytes = Math.floor(((called - beside) * 3) / 4);

/** The largest file that may be sent along in a request, bytes: whole megabytes, and room for the form around it. */
export const mostSentBytes = Math.floor(mostRequestBytes / MB) * MB;

/** The same in words. */
export const mostSent = `${mostSentBytes / MB} MB`;
