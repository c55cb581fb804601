select count(*) from customer c where <where>
