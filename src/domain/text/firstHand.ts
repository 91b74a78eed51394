/** Domains whose own page is a first-hand source: government, courts and congress, and the central media that publish documents. */
const FIRST_HAND = ['gov.cn', 'people.com.cn', 'people.cn', 'xinhuanet.com', 'news.cn', 'cctv.com', 'cctv.cn', 'cdpf.org.cn', 'qstheory.cn'];

/** True when an entry may link the address. A mirror is named in `seenAt` instead. */
export function isFirstHand(address: string): boolean {
  const host = new URL(address).hostname.toLowerCase();
  return FIRST_HAND.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
