import type { DemoLanguage } from "./languages.ts";

interface PersonNames {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly lastNames: readonly string[];
}

/** Names to combine; any likeness to somebody real is chance. */
export const personNames: Readonly<Record<DemoLanguage, PersonNames>> = {
  en: {
    women: words(
      "Abigail Beth Cora Daphne Elsie Fern Gwen Hazel Isla June Kitty Lorna Maisie Nell Poppy Rowena",
    ),
    men: words(
      "Alfie Barnaby Cecil Desmond Elliot Fergus Gilbert Hugo Ivor Jasper Kit Lionel Miles Nigel Rupert Toby",
    ),
    lastNames: words(
      "Ashdown Bramley Cotterill Dunmore Eastwick Fairclough Greenhalgh Hathersage Inglewood Kettering Longbottom Merriweather Netherby Oakhurst Penrose Quillfeather Ravenscroft Silverdale Thistlewood Underhill Wetherby Yardley",
    ),
  },
  no: {
    women: words(
      "Astrid Bodil Dagny Eli Frida Guro Hedda Ingrid Jorunn Kaja Liv Maren Nora Oda Ragnhild Sigrid",
    ),
    men: words(
      "Aksel Birger Einar Eskil Geir Halvard Iver Jostein Ketil Lars Magnus Njål Odd Roar Steinar Trygve",
    ),
    lastNames: words(
      "Aasen Bjørnstad Dalheim Eikeland Fossheim Granli Haugland Iversbakken Kvamme Lunde Myklebust Nesheim Oppdal Rognerud Skogstad Solli Tveit Ulvestad Vestby Ødegård Åsheim Ytrebø",
    ),
  },
  sv: {
    women: words(
      "Agnes Britta Cecilia Ebba Elin Greta Hanna Ida Kerstin Lova Maja Nellie Saga Signe Tuva Vera",
    ),
    men: words(
      "Albin Bengt Casper Emil Gustav Hampus Isak Joel Kalle Ludvig Måns Nils Oskar Pontus Sixten Viggo",
    ),
    lastNames: words(
      "Almgren Bergvall Dahlskog Ekström Fagerlund Granqvist Hallström Isaksson Källgren Lindhage Malmsjö Nordgård Oxelgren Rosenkvist Sandell Skogby Tallmark Udd Vikander Wallin Åkerdahl Österberg",
    ),
  },
  da: {
    women: words(
      "Anemone Birgitte Dorthe Ellen Gerda Helle Inger Johanne Karla Lærke Merete Nanna Pernille Rikke Solveig Ulla",
    ),
    men: words(
      "Anders Bjarke Carsten Ebbe Frode Gorm Holger Jeppe Kjeld Laust Mads Niels Ove Rasmus Svend Torben",
    ),
    lastNames: words(
      "Agerskov Bredal Christoffersen Damgård Elkjær Fuglsang Gadeberg Højlund Ibsgård Kirkeby Lykkegård Møllebæk Nørlund Overgård Ravnholt Skovgård Toftdal Vangsted Westerby Ørskov Aabling Egelund",
    ),
  },
  de: {
    women: words(
      "Annelie Birgit Cordula Dorothea Edda Friederike Gudrun Heike Ilse Jutta Katrin Liesel Mechthild Nele Rieke Svenja",
    ),
    men: words(
      "Arndt Bernd Clemens Detlef Eberhard Falk Gereon Hartmut Ingo Jochen Konrad Lutz Malte Norbert Rüdiger Tilman",
    ),
    lastNames: words(
      "Ackerfeld Birkenhain Distelmann Eichstedt Finkenau Grünwald Haselbusch Immergrün Kirschbaum Lindenthal Morgenrot Nussdorfer Ostermoor Quellmann Rosenbruch Schilfgras Tannhuber Ulmenhof Vogelsang Weidenbach Ziegler Zaunkönig",
    ),
  },
  nl: {
    women: words(
      "Aafke Brechtje Doutzen Elske Fenna Geesje Hanneke Imke Jantje Klaske Lotte Maaike Nienke Roos Tess Wieke",
    ),
    men: words(
      "Arjen Bas Coen Diederik Evert Freek Gijs Harmen Ids Jelle Koen Lieven Menno Niek Ruben Sietse",
    ),
    lastNames: words(
      "Appelboom Biesheuvel Duinkerk Elzinga Fonteijn Groenewoud Heideveld IJsselmonde Kersenberg Lindeman Molenaar Nachtegaal Oosterzee Polderman Rietveld Schaapherder Terpstra Uilenburg Vlasblom Waterland Zonnebloem Zwaluw",
    ),
  },
};

function words(text: string): readonly string[] {
  return text.split(" ");
}
