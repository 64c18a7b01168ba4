/**
 * The style sheet of the public pages: GOV.UK Frontend without its fonts and crest, which are not ours to use and would
 * be fetched from an address that is not there, and the few rules that our tables and charts need.
 */
export const siteStylesheet = (govuk: string): string =>
  `${govuk
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/url\(\/assets\/[^)]*\)/g, 'none')
    .replaceAll('GDS Transport,', '')}${own}`;

const own = `
.govuk-link{overflow-wrap:anywhere}
.mappa-headlines{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:20px;margin:0 0 30px;
font-family:arial,sans-serif}
.mappa-headline{border-top:5px solid #1d70b8;padding-top:10px}
.mappa-headline dt{font-size:1rem;line-height:1.3}
.mappa-headline dd{margin:0}
.mappa-headline dd span{display:block;color:#505a5f;font-size:1rem}
.mappa-headline dd .mappa-headline__number{display:block;font-size:2.25rem;line-height:1.2}
.mappa-headline dd .mappa-mark{display:inline;font-size:1rem}
.mappa-mark{white-space:nowrap;color:#505a5f}
.mappa-section{margin-bottom:50px}
.mappa-block{margin-bottom:40px}
.mappa-scroll tbody th{min-width:5.5rem}
.mappa-contents{border-left:4px solid #b1b4b6;padding-left:15px;margin-bottom:40px}
.mappa-scroll{overflow-x:auto;margin-bottom:20px;
background:linear-gradient(to left,#fff 30px,transparent) right/60px 100% no-repeat local,linear-gradient(to left,
rgba(11,12,12,.3),transparent) right/10px 100% no-repeat scroll}
.mappa-scroll+h2,.mappa-chart+h2{margin-top:50px}
.mappa-scroll:focus{outline:3px solid #fd0;outline-offset:0}
.mappa-scroll .govuk-table{margin-bottom:0}
.mappa-scroll .govuk-table__header{vertical-align:bottom}
.mappa-scroll tbody .govuk-table__header{vertical-align:top}
.mappa-chart{margin:0 0 30px;max-width:520px;font-family:arial,sans-serif}
.mappa-chart svg{display:block;width:100%;height:auto;print-color-adjust:exact}
.mappa-chart__finding,.mappa-chart__about{display:block;line-height:1.3}
.mappa-chart__finding{font-size:1.1875rem}
.mappa-chart__about{margin:5px 0 10px;color:#505a5f;font-size:1rem}
.mappa-chart__figures{margin:10px 0}
.mappa-charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 40px;
align-items:start}
.mappa-columns ul{columns:14rem 3}
.mappa-marks .govuk-summary-list__row{margin-bottom:0}
.mappa-marks .govuk-summary-list__key{width:4rem}
@media (max-width:40em){.govuk-service-navigation__list{display:flex;flex-wrap:wrap;column-gap:20px}
.govuk-service-navigation__list .govuk-service-navigation__item{margin:5px 0}
.mappa-scroll thead th+th{min-width:6.5rem}
.mappa-scroll th[scope=row],.mappa-scroll thead th:first-child{position:sticky;left:0;background:#fff}
.mappa-scroll .govuk-table{font-size:.95rem}.mappa-scroll th,.mappa-scroll td{padding-right:10px}}
@media print{
@page{margin:13mm 15mm}
.govuk-skip-link,.govuk-service-navigation,.govuk-breadcrumbs,.mappa-contents,.govuk-footer,.mappa-download,
section[aria-labelledby=downloads]{display:none}
.govuk-body,.govuk-list,.govuk-summary-list,.govuk-inset-text,.mappa-headlines,.mappa-chart__about{font-size:10pt;
line-height:1.35}
.govuk-body-l{font-size:12pt}
.govuk-body-s{font-size:9pt;margin:0 0 8px}
.mappa-marks{margin-bottom:10px}
.govuk-heading-xl{font-size:20pt;margin-bottom:10px}
.govuk-heading-l{font-size:15pt;margin-bottom:8px}
.govuk-heading-m,.govuk-heading-s,.mappa-chart__finding{font-size:11pt;margin-bottom:5px}
.govuk-body,.govuk-body-l,.govuk-list,.govuk-inset-text{margin-top:0;margin-bottom:8px}
.govuk-list li{margin-bottom:2px}
.govuk-main-wrapper{padding-top:0}
.mappa-section{margin-bottom:18px}
.mappa-block,.mappa-chart,.mappa-headlines{margin-bottom:14px}
.mappa-headline dt,.mappa-headline dd span{font-size:9pt}
.mappa-headline dd .mappa-headline__number{font-size:16pt}
.mappa-headlines{grid-template-columns:repeat(3,1fr);gap:10px}
.mappa-scroll{margin-bottom:8px}
.mappa-scroll .govuk-table th,.mappa-scroll .govuk-table td,.govuk-summary-list__row>*{padding:2px 8px 2px 0}
.mappa-scroll tbody th{min-width:9rem}
.mappa-block .mappa-scroll tbody th{min-width:4rem}
.mappa-block .mappa-chart svg{max-height:52mm}
.govuk-heading-xl,.govuk-heading-l,.govuk-heading-m,.govuk-heading-s,.govuk-heading-l+.govuk-body,
figcaption{break-after:avoid}
.govuk-heading-l+.govuk-body,.mappa-chart,.mappa-headline,.govuk-table__row,.govuk-summary-list__row,
.mappa-block .mappa-scroll{break-inside:avoid}
.govuk-table__head{display:table-header-group}
.govuk-list li,.govuk-body{orphans:3;widows:3}
.mappa-chart svg{width:auto;max-width:100%;max-height:200mm}
.mappa-charts{grid-template-columns:repeat(auto-fit,minmax(55mm,1fr));gap:0 8mm}
.mappa-chart__figures,.mappa-chart .govuk-body-s{display:none}
.mappa-scroll{overflow:visible;background:none}
.mappa-scroll .govuk-table{font-size:9pt}
.mappa-headline{border-color:#505a5f}
}
`;
