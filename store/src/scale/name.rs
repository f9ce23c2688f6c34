//! Names of nobody: given names of many countries, as somebody's own, their father's and their grandfather's.

use domain::language::Bilingual;
use domain::person::Sex;

use super::chance::Dice;

const WOMEN: [(&str, &str); 20] = [
    ("Mary", "ماري"),
    ("Grace", "غريس"),
    ("Esther", "إستر"),
    ("Anna", "آنا"),
    ("Rebecca", "ربيكا"),
    ("Sarah", "سارة"),
    ("Rose", "روز"),
    ("Martha", "مارثا"),
    ("Elizabeth", "إليزابيث"),
    ("Victoria", "فيكتوريا"),
    ("Christine", "كريستين"),
    ("Helen", "هيلين"),
    ("Lucy", "لوسي"),
    ("Agnes", "أغنيس"),
    ("Monica", "مونيكا"),
    ("Susan", "سوزان"),
    ("Jane", "جين"),
    ("Ruth", "راعوث"),
    ("Viola", "فيولا"),
    ("Teresa", "تريزا"),
];

const MEN: [(&str, &str); 30] = [
    ("Joseph", "جوزيف"),
    ("Samuel", "صمويل"),
    ("Peter", "بيتر"),
    ("James", "جيمس"),
    ("David", "داود"),
    ("Daniel", "دانيال"),
    ("John", "جون"),
    ("Simon", "سيمون"),
    ("Paul", "بول"),
    ("Stephen", "ستيفن"),
    ("Michael", "مايكل"),
    ("Andrew", "أندرو"),
    ("Philip", "فيليب"),
    ("Moses", "موسى"),
    ("Isaac", "إسحاق"),
    ("Jacob", "يعقوب"),
    ("Thomas", "توماس"),
    ("Mark", "مارك"),
    ("Luke", "لوقا"),
    ("Charles", "شارل"),
    ("Francis", "فرانسيس"),
    ("George", "جورج"),
    ("Emmanuel", "إيمانويل"),
    ("Martin", "مارتن"),
    ("Robert", "روبرت"),
    ("William", "وليم"),
    ("Richard", "ريتشارد"),
    ("Patrick", "باتريك"),
    ("Gabriel", "جبرائيل"),
    ("Joshua", "يشوع"),
];

const HOUSES: [&str; 12] = [
    "Riverside",
    "Kol Market",
    "North Gate",
    "Old Bridge",
    "Hill",
    "Airport",
    "Harbour",
    "Mill",
    "Garden",
    "Junction",
    "Spring",
    "Lake Road",
];
const POSTS: [&str; 4] = ["station", "post", "traffic office", "training centre"];

/// Where classes are held.
pub const PLACES: [(&str, &str); 6] = [
    ("Kol, training centre", "كول، مركز التدريب"),
    ("Riverside, town hall", "ضفة النهر، مبنى البلدية"),
    ("Old Bridge, school", "الجسر القديم، المدرسة"),
    ("Hill, academy", "التل، الأكاديمية"),
    ("Mill, church hall", "الطاحونة، قاعة الكنيسة"),
    ("Garden, hotel", "الحديقة، الفندق"),
];

/// Somebody's name, in both scripts.
pub fn name(dice: &mut Dice, sex: Sex) -> Bilingual {
    let own = match sex {
        Sex::Female => dice.one_of(&WOMEN),
        Sex::Male => dice.one_of(&MEN),
    };
    let (father, grandfather) = (dice.one_of(&MEN), dice.one_of(&MEN));
    Bilingual::new([own.0, father.0, grandfather.0].join(" "), [own.1, father.1, grandfather.1].join(" "))
}

/// Where somebody serves.
pub fn unit(dice: &mut Dice) -> String {
    format!("{} {}", dice.one_of(&HOUSES), dice.one_of(&POSTS))
}
