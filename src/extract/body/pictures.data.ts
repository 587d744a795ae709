/** Attributes that lazy loaders read the address from, in the order in which they are trusted. */
export const LAZY_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-lazyload',
  'data-url',
  'data-echo',
  'lazysrc',
  'pagespeed_lazy_src',
  'original',
  '_src',
  'file',
  'zoomfile',
] as const;

// `/static/1.gif`, `/img/blank.png`, `lazy_load.gif`
export const PLACEHOLDER =
  /(?:^data:)|(?:spacer|blank|loading|placeholder|lazy|transparent|pixel|grey|none|static\/1)[^/]*\.(?:gif|png|svg|jpe?g)(?:\?|$)/iu;

// `/icon_share.png`, `qrcode.jpg`: pictures of the page, not of the article
export const FURNITURE =
  /(?:^|[/_.-])(?:logo|icons?|avatar|head_?img|qr_?code|erweima|ewm|2wm|wei_?xin|wx|share|btn|button|arrow|bullet|dot|line|spacer|blank|pixel|banner|emot|face|emoji|smil(?:ey|ies)|download|app|gotop|ads?|guanggao|advert)(?:[\d_.-]|\/|$)/iu;

/** Hosts and paths of frames that show a video. */
export const VIDEO_FRAME =
  /(?:youtube(?:-nocookie)?\.com\/embed|youku\.com\/embed|v\.qq\.com|player\.bilibili\.com|player\.youku|tv\.sohu\.com|ixigua\.com|dailymotion\.com\/embed|vimeo\.com\/video|facebook\.com\/plugins\/video|video\.weibo)/iu;
