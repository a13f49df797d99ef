import { holds, type Line } from "./line.ts";
import { trait } from "./traits.ts";

const stepsToText =
  /^(?:您?(?:当前|現在|现在|目前)?(?:所在)?的?位置|您(?:現在|现在|当前)的位置|当前位置|所在位置|首[页頁]).{0,60}[>＞›»→]|[>＞›»→]\s*(?:正文|内容|新闻内容|详细内容|內文)$/u;

/** Whether a line is the way from the site's entrance to this page: 当前位置：首页 > 新闻, 新闻频道 > 国内新闻 > 正文. */
export function isPagePath(line: Line): boolean {
  return line.width <= 120 && holds(line, trait.arrow) && stepsToText.test(line.text);
}
